/** Lines to be sorted into groups: for each of them one is chosen, as where pairs are matched. */

import { match } from '../match/block.js'

export const categorise = match
