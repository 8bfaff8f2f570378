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
 * Both raise 22023 for what is not a policy.  Text is the name of one, or an
 * object as jsonb has it: 22P02 if it begins like one and is not.
 */
extern void rca_policy_from_text(Datum name, RcaPolicy *policy);
extern void rca_policy_from_jsonb(Datum object, RcaPolicy *policy);

/* Raises the error, 22023. */
pg_noreturn extern void rca_raise_argument(const RcaArgumentError *err);

/*
 * The rules whose codes or names are in an array; 22023 for one that is not
 * known or has no fix.
 */
extern void rca_fixable_rules_from_array(Datum rules, bool *wanted);

/* The part with a name; 22023 for what is not one. */
extern RcaPart rca_part_from_text(Datum name);

#endif							/* RCA_POLICY_ARGUMENT_H */
