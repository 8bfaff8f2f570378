/*
 * client/json_tree.h
 */
#ifndef JSON_TREE_H
#define JSON_TREE_H

#include "client.h"

#include "front_matter/argument.h"

/*
 * Objects and arrays within each other that are read: as many as policies and
 * conventions may have.
 */
#define JSON_TREE_DEPTH		4

/*
 * Is it text that the server would take?  False with *err filled; what is what an
 * error calls it.
 */
extern bool check_encoding(const char *text, const char *what, RcaArgumentError *err);

/*
 * Makes a tree of JSON, as the server does of a jsonb: keys are in the same
 * order, and the last of several equal ones counts.  What is below
 * JSON_TREE_DEPTH is left out.  False with *err filled if it is not JSON; what
 * is what an error calls it.
 */
extern bool read_json(const char *text, const char *what, RcaNode **root,
					  RcaArgumentError *err);

#endif							/* JSON_TREE_H */
