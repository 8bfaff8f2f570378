/*
 * src/edit/set_yaml.h
 *
 * Sets, adds and removes keys of YAML front matter.
 */
#ifndef RCA_SET_YAML_H
#define RCA_SET_YAML_H

#include "edit/edit.h"

/*
 * Each function adds its changes to the edit, or fills *err and returns false.
 *
 * Gives a key another value, in the style of the old one.
 */
extern bool rca_yaml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
						 const RcaNode *value, RcaError *err);

/* The pairs of a mapping as lines of YAML, each with line_end at its end. */
extern void rca_yaml_append(StringInfo out, const RcaNode *pairs, RcaStr line_end);

/* Adds the pairs of a mapping after all others. */
extern bool rca_yaml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err);

/* Removes a key. */
extern bool rca_yaml_clear(RcaEdit *edit, const RcaNode *key,
						   const RcaNode *old, RcaError *err);

#endif							/* RCA_SET_YAML_H */
