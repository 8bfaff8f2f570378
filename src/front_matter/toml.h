/*
 * src/front_matter/toml.h
 *
 * Front matter between "+++" lines.  Hugo and Zola write TOML there.  Simple
 * keys are read: strings, numbers, truth values, dates, arrays of them, and
 * tables.  Any other value is kept as its text.
 */
#ifndef RCA_TOML_H
#define RCA_TOML_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * The mapping of the lines of s, the first of which has the given number.
 * False with *err filled if it has more than RCA_MAX_YAML_NODES nodes.
 */
extern bool rca_toml_read(RcaStr s, int first_line, RcaNode **root,
						  RcaError *err);

#endif							/* RCA_TOML_H */
