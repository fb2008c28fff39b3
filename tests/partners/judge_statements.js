// Reads a JSON list of statements from stdin, writes for each the list of what @learninglocker/xapi-validation objects to.
import { text } from 'node:stream/consumers'
import validation from '@learninglocker/xapi-validation'

const judge = typeof validation === 'function' ? validation : validation.default
const statements = JSON.parse(await text(process.stdin))
const shown = (warning) => `${(warning.path ?? []).join('.')}: ${warning.constructor.name}`
process.stdout.write(JSON.stringify(statements.map((statement) => judge(statement, []).map(shown))))
