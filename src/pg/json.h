/*
 * src/pg/json.h
 *
 * Makes jsonb from trees and pairs of the core.  Strings of the core are
 * UTF-8.
 */
#ifndef RCA_JSON_H
#define RCA_JSON_H

#include "base/base.h"

#include "utils/jsonb.h"

#include "front_matter/node.h"
#include "pg/compat.h"

/* An object of strings.  Null if there are no pairs. */
extern Datum rca_pairs_datum(const RcaPair *pairs, int npairs, bool *isnull);

/* Front matter, typed by the core schema of YAML.  Null if there is none. */
extern Datum rca_node_datum(const RcaNode *root, bool *isnull);

/* A string that is already in the server's encoding. */
extern JsonbValue rca_json_string(const char *data, int len);

/* A datum of type text, and an integer. */
extern JsonbValue rca_json_text(Datum datum);
extern JsonbValue rca_json_integer(int n);

/* Begins a pair of the open object with this key. */
extern void rca_json_push_key(JsonbInState *state, RcaStr key);

#endif							/* RCA_JSON_H */
