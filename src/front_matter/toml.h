/*
 * src/front_matter/toml.h
 *
 * Front matter between "+++" lines, which is TOML 1.0: Hugo and Zola write it.
 * All of TOML is read.  Dates and times, "inf" and "nan" become strings,
 * because JSON has no such values.
 */
#ifndef RCA_TOML_H
#define RCA_TOML_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Sets *root to the mapping of the lines of s.  first_line is the number of
 * its first line.  It succeeds for any text: a value that is not valid becomes
 * the text of its line, a repeated key is ignored, and *faults has both.
 * False with *err filled if there are more than RCA_MAX_YAML_NODES nodes.
 */
extern bool rca_toml_read(RcaStr s, int first_line, RcaNode **root,
						  RcaFaults *faults, RcaError *err);

#endif							/* RCA_TOML_H */
