/** The rules by name. */
export const repairRules = ['reference', 'degree', 'maths', 'number', 'greek', 'escape', 'dash'] as const

/** The name of a rule. */
export type RepairRule = (typeof repairRules)[number]
