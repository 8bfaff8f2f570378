/*
 * client/policy_json.h
 */
#ifndef POLICY_JSON_H
#define POLICY_JSON_H

#include "client.h"

#include "lint/policy.h"

/*
 * Makes the tree of a policy of its text, as the server does of a jsonb: keys
 * are in the same order, and the last of several equal ones counts.  What is
 * below RCA_POLICY_DEPTH is left out.  False with *err filled if it is not
 * JSON.
 */
extern bool read_policy_json(const char *text, RcaNode **root,
							 RcaArgumentError *err);

#endif							/* POLICY_JSON_H */
