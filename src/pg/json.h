/*
 * src/pg/json.h
 *
 * jsonb from the core's trees and pairs.
 */
#ifndef RCA_JSON_H
#define RCA_JSON_H

#include "pg/datum.h"

/* An object of strings; null without any pair. */
extern Datum rca_pairs_datum(const RcaPair *pairs, int npairs, bool *isnull);

/* Front matter, typed by the core schema of YAML; null without a root. */
extern Datum rca_node_datum(const RcaNode *root, bool *isnull);

#endif							/* RCA_JSON_H */
