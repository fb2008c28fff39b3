/** A statement that is true or false: a choice between the two. */

import { choice } from '../choice/block.js'

export const truefalse = choice
