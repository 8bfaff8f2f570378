/*
 * src/compose/compose.h
 *
 * Writes the text of a report from JSON in the shape of rca_to_jsonb
 * (shape.h). The caller proves the result: it reads the text and compares
 * (read_back.h), so that no data is lost silently.
 *
 * If "sections" have their content, the body is that content, unchanged.  For
 * a section without content, or a report without sections, the rows are
 * written here: times in UTC, in tables; points as lists.
 */
#ifndef RCA_COMPOSE_H
#define RCA_COMPOSE_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Writes the report.  False with *err filled if the JSON has another shape.
 * The text may be incomplete if it is over the limit of a document.
 */
extern bool rca_compose(const RcaNode *json, RcaStr *text, RcaArgumentError *err);

#endif							/* RCA_COMPOSE_H */
