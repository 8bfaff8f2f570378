/*
 * src/compose/read_back.h
 *
 * Does a report say what it was composed from?
 */
#ifndef RCA_READ_BACK_H
#define RCA_READ_BACK_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Compares what was given with what the report says, both as JSON of a shape
 * that was checked.  A key that was not given is not compared; one that is null
 * asks that the report does not state it.  False with *err filled at the first
 * place that differs.
 */
extern bool rca_read_back(const RcaNode *given, const RcaNode *said, RcaArgumentError *err);

#endif							/* RCA_READ_BACK_H */
