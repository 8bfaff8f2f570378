/*
 * src/edit/set_yaml.h
 *
 * Keys of front matter that is YAML: set, made, taken out.
 */
#ifndef RCA_SET_YAML_H
#define RCA_SET_YAML_H

#include "edit/edit.h"

/*
 * Each adds what it takes to the edit, or fills *err and returns false.
 *
 * Gives a key another value, in the style of the one that it has.
 */
extern bool rca_yaml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
						 const RcaNode *value, RcaError *err);

/* The pairs of a mapping as lines of YAML, each ended by line_end. */
extern void rca_yaml_append(StringInfo out, const RcaNode *pairs, RcaStr line_end);

/* Adds the pairs of a mapping behind all others. */
extern bool rca_yaml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err);

/* Takes a key out. */
extern bool rca_yaml_clear(RcaEdit *edit, const RcaNode *key,
						   const RcaNode *old, RcaError *err);

#endif							/* RCA_SET_YAML_H */
