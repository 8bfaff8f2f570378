/*
 * src/pg/policy_argument.h
 *
 * Policies as users write them: a name, or an object that extends one.
 */
#ifndef RCA_POLICY_H
#define RCA_POLICY_H

#include "lint/lint.h"

/*
 * Both raise 22023 for what is no policy, saying which word of it is not
 * understood.  label is what errors call the policy.
 */
extern void rca_policy_from_text(Datum name, RcaPolicy *policy,
								 const char **label);
extern void rca_policy_from_jsonb(Datum object, RcaPolicy *policy,
								  const char **label);

/* The rules whose codes or names are in an array; 22023 for one that is none. */
extern void rca_rules_from_array(Datum codes, bool *wanted);

#endif							/* RCA_POLICY_H */
