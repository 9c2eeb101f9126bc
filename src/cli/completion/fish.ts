import type { Offers } from './offers.ts';
import { oneLine, quoteForFish as quote } from './quote.ts';
import type { CommandSpec, Spec } from './spec.ts';

/** One `complete` for each command and option; lists stand in functions, which fish calls at a TAB. */
export function fishScript(spec: Spec): string {
  const root = { name: '', options: spec.options };
  const lists = new Lists(spec);
  const valued = [root, ...spec.commands]
    .flatMap(({ options }) => options)
    .flatMap(({ names, value }) => (value === undefined ? [] : names));
  const lines = [
    'complete -c calldiag -f',
    ...spec.commands.map(
      ({ name, about }) =>
        `complete -c calldiag -n '__calldiag_at 0' -a ${name} -d ${quote(about)}`,
    ),
    ...spec.commands.flatMap((command) => argumentLines(command, lists)),
    ...[root, ...spec.commands].flatMap((command) => optionLines(command, lists)),
  ];
  return `# fish completion for calldiag ${spec.version}, made by \`calldiag completion fish\`

# the command and its arguments so far, without options
function __calldiag_given
    set -l is_value 0
    for word in (commandline -opc)[2..]
        if test $is_value = 1
            set is_value 0
        else if contains -- $word ${[...new Set(valued)].join(' ')}
            set is_value 1
        else if not string match -q -- '-?*' $word
            echo $word
        end
    end
end

# at the argument of that number, of that command
function __calldiag_at
    set -l given (__calldiag_given)
    test (count $given) = $argv[1]; and test "$given[1]" = "$argv[2]"
end

function __calldiag_in
    set -l given (__calldiag_given)
    test "$given[1]" = "$argv[1]"
end

# key=value,value: first the keys, then the values of the key
function __calldiag_pairs
    set -l typed (string replace -r -- '^--[^=]*=' '' (commandline -ct) | string trim -l -c '\\'"')
    set -l key (string match -r -- '^[^=]*=' $typed)
    if test -z "$key"
        string match -r -- '^[^=]*=' $argv | sort -u
    else
        set -l before (string match -r -- '^.*[=,]' $typed)
        for pair in $argv
            if string match -q -- "$key?*" $pair
                string replace -- $key $before $pair
            end
        end
    end
end

${lists.functions()}

${lines.join('\n')}
`;
}

/** The functions that print lists; equal ones are one. */
class Lists {
  readonly #spec: Spec;
  readonly #names = new Map<string, string>();

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** The flags of `complete` that offer it. */
  flagsFor(offers: Offers): string {
    if (offers.kind === 'files') return ' -F';
    if (offers.kind === 'nothing') return ' -f';
    const body = this.#bodyOf(offers);
    const name = this.#names.get(body) ?? `__calldiag_list_${this.#names.size + 1}`;
    this.#names.set(body, name);
    return ` -f -a '(${name})'`;
  }

  functions(): string {
    return [...this.#names]
      .map(([body, name]) => `function ${name}\n    ${body}\nend`)
      .join('\n\n');
  }

  #bodyOf(offers: Extract<Offers, { kind: 'words' | 'pairs' }>): string {
    const rows =
      offers.kind === 'words'
        ? offers.words
        : offers.pairs.flatMap(({ key, values }) =>
            values.length === 0
              ? [{ word: `${key}=` }]
              : values.map((value) => ({ ...value, word: `${key}=${value.word}` })),
          );
    const items = rows.map((row) => {
      const about = 'about' in row ? oneLine(row.about, this.#spec.language) : '';
      // a tab parts a word from its description
      return quote(about === '' ? row.word : `${row.word}\t${about}`);
    });
    const print = offers.kind === 'words' ? "printf '%s\\n'" : '__calldiag_pairs';
    return `${print} ${items.join(' \\\n        ')}`;
  }
}

function argumentLines({ name, arguments: list }: CommandSpec, lists: Lists): string[] {
  return list.map(({ offers, isVariadic }, index) => {
    const when = isVariadic ? `__calldiag_in ${name}` : `__calldiag_at ${index + 1} ${name}`;
    return `complete -c calldiag -n ${quote(when)}${lists.flagsFor(offers)}`;
  });
}

function optionLines({ name, options }: Pick<CommandSpec, 'name' | 'options'>, lists: Lists) {
  return options.map(({ names, about, value }) => {
    const flags = names.map((one) =>
      one.startsWith('--') ? ` -l ${one.slice(2)}` : ` -s ${one.slice(1)}`,
    );
    const takes = value === undefined ? '' : ` -r${lists.flagsFor(value.offers)}`;
    const when = quote(`__calldiag_in ${name}`.trim());
    return `complete -c calldiag -n ${when}${flags.join('')}${takes} -d ${quote(about)}`;
  });
}
