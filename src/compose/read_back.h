/*
 * src/compose/read_back.h
 *
 * Proves that a report says what it was composed from.
 */
#ifndef RCA_READ_BACK_H
#define RCA_READ_BACK_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Compares the given JSON with what the report says, both in a shape that was
 * checked.  A key that was not given is not compared.  If a given key is null,
 * the report must not state it.  False with *err filled at the first
 * difference.
 */
extern bool rca_read_back(const RcaNode *given, const RcaNode *said, RcaArgumentError *err);

#endif							/* RCA_READ_BACK_H */
