import type { Report } from '../../../model/report.ts';
import type { Pen } from '../../pen.ts';
import { attempts } from './attempts.ts';
import type { Figure } from './figure.ts';
import { funnel } from './funnel.ts';
import { heatMap } from './heat-map.ts';
import { survival } from './survival.ts';
import { timeline } from './timeline.ts';

/** In the order of the page: when, how long, how often, from where. */
const MAKERS = [timeline, heatMap, survival, attempts, funnel];

export function figuresOf(report: Report, pen: Pen): Figure[] {
  return MAKERS.map((make) => make(report, pen)).filter((figure) => figure !== undefined);
}
