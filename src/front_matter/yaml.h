/*
 * src/front_matter/yaml.h
 *
 * Reads YAML with libyaml.  Only yaml.c includes the header of libyaml.
 */
#ifndef RCA_YAML_H
#define RCA_YAML_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Reads the first length bytes of source, from the opening fence up to the
 * closing one.  The opening fence is included: in YAML it begins a document,
 * and line numbers need no correction.  False with *err filled if the text is
 * not YAML, is not a mapping, has a key twice or is over a limit.
 *
 * YAML reserves "@", "`" and "%" at the start of a value.  If nothing else is
 * wrong, a value that begins with one is read as a string, because people
 * write "authors: @name".  *reserved has these values.
 */
extern bool rca_yaml_read(RcaStr source, int length, RcaNode **root,
						  RcaNodes *reserved, RcaError *err);

#endif							/* RCA_YAML_H */
