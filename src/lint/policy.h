/*
 * src/lint/policy.h
 *
 * What a report is held against: a released policy, or an object that changes
 * one.
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
 * Every key is optional; without "extends" it is core-1 that is changed.  A row
 * of rca_policies() has such keys, too, so that it can be given back.
 */
#ifndef RCA_POLICY_H
#define RCA_POLICY_H

#include "base/error.h"
#include "front_matter/node.h"
#include "lint/rules.h"
#include "words/vocabulary.h"

/* Objects and arrays within each other that a policy may have. */
#define RCA_POLICY_DEPTH	4

/* What has a list of values that it may have. */
typedef enum RcaAllowedKind
{
	RCA_ALLOWED_KEY,
	RCA_ALLOWED_TAGS,
	RCA_ALLOWED_SERVICES,
} RcaAllowedKind;

typedef struct RcaAllowed
{
	RcaAllowedKind kind;
	RcaStr		key;			/* of the report, for the first kind */
	RcaStrList	values;
} RcaAllowed;

typedef struct RcaPolicy
{
	const char *name;			/* what errors call it, in UTF-8 */
	int			reader;			/* whose reading it is for (base/reader.h) */
	RcaLevel level[RCA_RULE_COUNT];
	bool		fixed[RCA_RULE_COUNT];	/* does rca_fix make its fixes? */
	bool		required[RCA_PART_COUNT];
	RcaStrList	severities;		/* items == NULL: all that have a rank */
	RcaStrList	required_keys;
	RcaAllowed *allowed;
	int			nallowed;
	int			place[RCA_PART_COUNT];	/* in the order of parts, from 1; or 0 */
} RcaPolicy;

/* Is what a user wrote an object?  It is the name of a policy otherwise. */
extern bool rca_policy_is_object(RcaStr text);

/* A released policy. */
extern void rca_policy_init(RcaPolicy *policy, RcaPolicyId id);

/*
 * Each reads what a user wrote: the name of a policy, of a rule, of a rule that
 * has a fix, or of a part; or an object.
 * False with *err filled if it is none.
 *
 * Of the tree of an object nothing is looked at below RCA_POLICY_DEPTH, nor
 * the text of numbers: whoever makes it may leave them out.  Its keys are
 * read in their order.  The policy points into the tree.
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
