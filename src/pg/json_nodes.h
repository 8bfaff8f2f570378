/*
 * src/pg/json_nodes.h
 *
 * Converts jsonb arguments to the trees that the core reads.
 */
#ifndef RCA_JSON_NODES_H
#define RCA_JSON_NODES_H

#include "utils/jsonb.h"

#include "front_matter/node.h"

/* A depth that is never reached. */
#define RCA_ALL_DEPTHS		PG_INT32_MAX

/*
 * A tree of an object or array, in UTF-8.  Containers at this depth or below
 * it have no items.
 */
extern RcaNode *rca_nodes_of_jsonb(Jsonb *jsonb, int depth);

#endif							/* RCA_JSON_NODES_H */
