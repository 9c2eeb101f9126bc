import { Dialler, type PlannedCall } from './october-dialler.ts';
import { INVALID_NUMBER, OUT_OF_HOURS, TOO_MANY, TOO_OFTEN } from './october-kinds.ts';
import { DAY, FIRST_CALLS, FIRST_DAY, HOUR, PLANTED } from './october-plan.ts';

const LAST = FIRST_DAY + FIRST_CALLS.length * DAY;

/** The calls of the campaign, in the order of time. */
export function planCalls(): PlannedCall[] {
  const dialler = new Dialler();
  callLists(dialler);
  callMalformed(dialler);
  callIntoNoon(dialler);
  callInLoops(dialler);
  for (const start of PLANTED.burst.at) callInBurst(dialler, start);
  return dialler.calls.filter(({ start }) => start < LAST).sort((a, b) => a.start - b.start);
}

function callLists(dialler: Dialler): void {
  const { group, dead } = PLANTED.oldList;
  FIRST_CALLS.forEach((count, day) => {
    for (let i = 0; i < count; i++) {
      const person = dialler.nextPerson();
      const isDead = dialler.random.share() < (person.group === group ? dead : 0.025);
      const first = dialler.somewhen(day);
      if (isDead) dialler.callDead(person, first);
      else dialler.callUntilReached(person, first);
    }
  });
}

/** Each on one day and on the next. */
function callMalformed(dialler: Dialler): void {
  const { group, malformed, callsToMalformed } = PLANTED.oldList;
  for (let i = 0; i < malformed; i++) {
    const { callee } = dialler.nextPerson(group);
    const first = dialler.somewhen(dialler.random.whole(0, 2));
    for (let made = 0; made < callsToMalformed; made++) {
      dialler.call({ callee: callee.slice(0, 10), group }, first + made * DAY, INVALID_NUMBER);
    }
  }
}

function callIntoNoon(dialler: Dialler): void {
  const { hour, minutes, callsADay, refused } = PLANTED.noon;
  const days = FIRST_CALLS.length;
  for (let i = 0; i < callsADay * days; i++) {
    const second = dialler.random.whole(0, minutes * 60 - 1);
    const time = FIRST_DAY + (i % days) * DAY + hour * HOUR + second;
    const person = dialler.nextPerson();
    if (dialler.random.share() < refused) dialler.call(person, time, OUT_OF_HOURS);
    else dialler.callUntilReached(person, time);
  }
}

/** Every five minutes, although the platform refuses the sixth call within an hour. */
function callInLoops(dialler: Dialler): void {
  const { numbers, calls, permitted, refused } = PLANTED.loop;
  for (let i = 0; i < numbers; i++) {
    const person = dialler.nextPerson('delivery');
    const first = dialler.anyHour() + 30 * i;
    for (let made = 0; made < calls; made++) {
      const isRefused = made >= permitted && dialler.random.share() < refused;
      const time = first + made * 300 + dialler.random.whole(0, 9);
      dialler.call(person, time, isRefused ? TOO_OFTEN : dialler.failure());
    }
  }
}

/** Many calls within seconds: those for which there is no line are refused. */
function callInBurst(dialler: Dialler, start: number): void {
  const { caller, calls, seconds, lines } = PLANTED.burst;
  const ends: number[] = [];
  for (let i = 0; i < calls; i++) {
    const time = start + Math.floor((i * seconds) / calls);
    const person = dialler.nextPerson();
    const running = ends.filter((end) => end > time).length;
    const kind = running >= lines ? TOO_MANY : dialler.fateOf(person, time, 0, caller);
    const { waits, rings, talks } = dialler.call(person, time, kind, caller);
    ends.push(time + waits + rings + talks);
  }
}
