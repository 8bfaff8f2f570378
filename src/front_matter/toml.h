/*
 * src/front_matter/toml.h
 *
 * Front matter between "+++" lines, which is TOML 1.0: Hugo and Zola write it.
 * All of it is read.  Dates and times, "inf" and "nan" are strings, as JSON has
 * no such values.
 */
#ifndef RCA_TOML_H
#define RCA_TOML_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * The mapping of the lines of s, the first of which has the given number.  Any
 * text has one: a value that is not TOML is the text in its line, a key that is
 * there already is passed over, and *faults says so.  False with *err filled if
 * there are more than RCA_MAX_YAML_NODES nodes.
 */
extern bool rca_toml_read(RcaStr s, int first_line, RcaNode **root,
						  RcaFaults *faults, RcaError *err);

#endif							/* RCA_TOML_H */
