/*
 * src/compose/compose.h
 *
 * The text of a report from what it is to say, as JSON in the shape that
 * rca_to_jsonb writes (shape.h).  What comes out is proved: the caller reads it
 * and compares (read_back.h), so that nothing is lost without a word.
 *
 * With "sections" that have their content the body is theirs, as it was written.
 * A section without content, or a report without sections, gets its rows written
 * here: times in UTC, in tables; points as lists.
 */
#ifndef RCA_COMPOSE_H
#define RCA_COMPOSE_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Writes the report.  False with *err filled if the JSON has another shape.  A
 * text over the limit of a document is cut off behind it.
 */
extern bool rca_compose(const RcaNode *json, RcaStr *text, RcaArgumentError *err);

#endif							/* RCA_COMPOSE_H */
