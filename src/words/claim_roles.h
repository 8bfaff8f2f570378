/*
 * src/words/claim_roles.h
 *
 * Labels of lengths and points in time that are in no table, by their words.
 */
#ifndef RCA_CLAIM_ROLES_H
#define RCA_CLAIM_ROLES_H

#include "base/base.h"
#include "words/vocabulary.h"

/* What a label says, if all its words are known; false if it says nothing. */
extern bool rca_claim_of_words(RcaStr label, RcaClaimLabel *claim);

/*
 * The kind of a length when its value says from where to where it counts:
 * "2 hours from detection to resolution".
 */
extern RcaClaimKind rca_claim_of_remark(RcaClaimKind kind, RcaStr value);

#endif							/* RCA_CLAIM_ROLES_H */
