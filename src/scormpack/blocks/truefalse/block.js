/** A statement that is true or false: a choice between the two. */

import { fixed } from '../choice/block.js'

export const truefalse = fixed
