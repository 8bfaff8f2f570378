/*
 * src/pg/policy_argument.h
 *
 * Policies, rules and parts as arguments of functions.
 */
#ifndef RCA_POLICY_ARGUMENT_H
#define RCA_POLICY_ARGUMENT_H

#include "lint/policy.h"
#include "pg/compat.h"

/*
 * Both raise 22023 if the argument is not a valid policy.  The text is the
 * name of a policy, or an object in JSON: 22P02 if it begins like an object
 * and is not JSON.
 */
extern void rca_policy_from_text(Datum name, RcaPolicy *policy);
extern void rca_policy_from_jsonb(Datum object, RcaPolicy *policy);

/* Raises the error with SQLSTATE 22023. */
pg_noreturn extern void rca_raise_argument(const RcaArgumentError *err);

/*
 * Marks the rules whose codes or names are in an array.  Raises 22023 for a
 * rule that is not known or has no fix.
 */
extern void rca_fixable_rules_from_array(Datum rules, bool *wanted);

/* The part with a name.  Raises 22023 if there is none. */
extern RcaPart rca_part_from_text(Datum name);

#endif							/* RCA_POLICY_ARGUMENT_H */
