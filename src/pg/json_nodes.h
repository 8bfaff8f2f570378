/*
 * src/pg/json_nodes.h
 *
 * Arguments in jsonb as the trees that the core reads.
 */
#ifndef RCA_JSON_NODES_H
#define RCA_JSON_NODES_H

#include "utils/jsonb.h"

#include "front_matter/node.h"

/* A depth that nothing is below. */
#define RCA_ALL_DEPTHS		PG_INT32_MAX

/*
 * A tree of an object or array, in UTF-8.  Of what has depth containers around
 * it no items are read.
 */
extern RcaNode *rca_nodes_of_jsonb(Jsonb *jsonb, int depth);

#endif							/* RCA_JSON_NODES_H */
