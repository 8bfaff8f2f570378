/*
 * src/pg/json.h
 *
 * jsonb from the core's trees and pairs.  Strings of the core are UTF-8.
 */
#ifndef RCA_JSON_H
#define RCA_JSON_H

#include "base/base.h"

#include "utils/jsonb.h"

#include "front_matter/node.h"
#include "pg/compat.h"

/* An object of strings; null without any pair. */
extern Datum rca_pairs_datum(const RcaPair *pairs, int npairs, bool *isnull);

/* Front matter, typed by the core schema of YAML; null without a root. */
extern Datum rca_node_datum(const RcaNode *root, bool *isnull);

/* A string that is in the server's encoding already. */
extern JsonbValue rca_json_string(const char *data, int len);

/* A datum of type text, and an integer. */
extern JsonbValue rca_json_text(Datum datum);
extern JsonbValue rca_json_integer(int n);

/* The next key of the object that is open. */
extern void rca_json_push_key(JsonbInState *state, RcaStr key);

#endif							/* RCA_JSON_H */
