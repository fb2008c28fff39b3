/**
 * What content does wrong although the LMS takes it.
 * @param {[boolean, string, string][]} looked whether it is so, the rule, the sentence
 * @returns {import('./types').Fault[]}
 */
export const remarked = looked => looked.filter(([so]) => so).map(([, rule, sentence]) => ({ rule, sentence }))
