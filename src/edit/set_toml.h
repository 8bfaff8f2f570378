/*
 * src/edit/set_toml.h
 *
 * Sets, adds and removes keys of TOML front matter.
 */
#ifndef RCA_SET_TOML_H
#define RCA_SET_TOML_H

#include "edit/edit.h"

/* See the functions of set_yaml.h. */
extern bool rca_toml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
						 const RcaNode *value, RcaError *err);
extern bool rca_toml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err);
extern bool rca_toml_clear(RcaEdit *edit, const RcaNode *key,
						   const RcaNode *old, RcaError *err);

#endif							/* RCA_SET_TOML_H */
