/*
 * src/lint/policy.h
 *
 * The policy that a report is checked against: a released policy, or an object
 * that changes one.
 *
 *	{"policy": "ours", "summary": "For everybody's reports.",
 *	 "extends": "core-1",
 *	 "rules": {"RCA104": "off", "missing-zone": "error"},
 *	 "severities": ["SEV1", "SEV2"],
 *	 "required_parts": ["summary", "impact"],
 *	 "part_order": ["summary", "impact", "timeline"],
 *	 "required_keys": ["team"],
 *	 "allowed_values": {"keys": {"team": ["red", "blue"]}, "tags": ["rca"],
 *						"services": ["db", "api"]}}
 *
 * Every key is optional.  Without "extends" the object changes core-1.  A row of
 * rca_policies() has the same keys, so it can be used as such an object.
 */
#ifndef RCA_POLICY_H
#define RCA_POLICY_H

#include "base/error.h"
#include "front_matter/node.h"
#include "lint/rules.h"
#include "words/vocabulary.h"

/* The maximum depth of objects and arrays in a policy. */
#define RCA_POLICY_DEPTH	4

/* What may have a list of allowed values. */
typedef enum RcaAllowedKind
{
	RCA_ALLOWED_KEY,
	RCA_ALLOWED_TAGS,
	RCA_ALLOWED_SERVICES,
} RcaAllowedKind;

typedef struct RcaAllowed
{
	RcaAllowedKind kind;
	RcaStr		key;			/* the key of the report, for RCA_ALLOWED_KEY */
	RcaStrList	values;
} RcaAllowed;

typedef struct RcaPolicy
{
	const char *name;			/* its name in errors, in UTF-8 */
	int			reader;			/* the reader that it was released with
								 * (base/reader.h) */
	RcaLevel level[RCA_RULE_COUNT];
	bool		fixed[RCA_RULE_COUNT];	/* does rca_fix make the fixes of
										 * this rule? */
	bool		required[RCA_PART_COUNT];
	RcaStrList	severities;		/* items is NULL for all severities with a
								 * rank */
	RcaStrList	required_keys;
	RcaAllowed *allowed;
	int			nallowed;
	int			place[RCA_PART_COUNT];	/* in the order of parts, from 1; 0 if
										 * it has none */
} RcaPolicy;

/* Is the text an object?  Otherwise it is the name of a policy. */
extern bool rca_policy_is_object(RcaStr text);

/* Sets policy to a released policy. */
extern void rca_policy_init(RcaPolicy *policy, RcaPolicyId id);

/*
 * Each function reads what a user wrote: the name of a policy, of a rule, of a
 * rule with a fix, or of a part; or an object.  False with *err filled if it
 * is not valid.
 *
 * Of the tree of an object, nothing below RCA_POLICY_DEPTH is read, and the
 * text of numbers is not read.  The caller may leave both out.  Keys are read
 * in their order.  The policy points into the tree.
 */
extern bool rca_policy_of_name(RcaStr name, RcaPolicy *policy,
							   RcaArgumentError *err);
extern bool rca_policy_of_tree(const RcaNode *root, RcaPolicy *policy,
							   RcaArgumentError *err);
extern bool rca_rule_of_name(RcaStr name, RcaRuleId *rule,
							 RcaArgumentError *err);
extern bool rca_fixable_rule_of_name(RcaStr name, RcaRuleId *rule,
									 RcaArgumentError *err);
extern bool rca_part_of_name(RcaStr name, RcaPart *part, RcaArgumentError *err);

#endif							/* RCA_POLICY_H */
