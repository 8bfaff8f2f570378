/*
 * client/json_tree.h
 */
#ifndef JSON_TREE_H
#define JSON_TREE_H

#include "client.h"

#include "front_matter/argument.h"

/*
 * The depth of objects and arrays that is read: the maximum in policies and
 * conventions.
 */
#define JSON_TREE_DEPTH		4

/*
 * Is it text that the server would accept?  False with *err filled.  Errors
 * use what as the name of the text.
 */
extern bool check_encoding(const char *text, const char *what, RcaArgumentError *err);

/*
 * Makes a tree from JSON in the same way as the server from jsonb: keys have
 * the same order, and the last of several equal keys counts.  Items below
 * JSON_TREE_DEPTH are left out.  False with *err filled if it is not JSON.
 * Errors use what as the name of the text.
 */
extern bool read_json(const char *text, const char *what, RcaNode **root,
					  RcaArgumentError *err);

#endif							/* JSON_TREE_H */
