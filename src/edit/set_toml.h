/*
 * src/edit/set_toml.h
 *
 * Keys of front matter that is TOML: set, made, taken out.
 */
#ifndef RCA_SET_TOML_H
#define RCA_SET_TOML_H

#include "edit/edit.h"

/* As the functions of set_yaml.h. */
extern bool rca_toml_set(RcaEdit *edit, const RcaNode *key, const RcaNode *old,
						 const RcaNode *value, RcaError *err);
extern bool rca_toml_add(RcaEdit *edit, const RcaNode *pairs, RcaError *err);
extern bool rca_toml_clear(RcaEdit *edit, const RcaNode *key,
						   const RcaNode *old, RcaError *err);

#endif							/* RCA_SET_TOML_H */
