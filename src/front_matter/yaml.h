/*
 * src/front_matter/yaml.h
 *
 * YAML as libyaml reads it.  The only file that includes its header is yaml.c.
 */
#ifndef RCA_YAML_H
#define RCA_YAML_H

#include "base/error.h"
#include "front_matter/node.h"

/*
 * Reads the first bytes of source: from the opening fence up to the closing
 * one.  The opening fence goes in as well: to YAML it is the start of a
 * document, and line numbers need no correction.  False with *err filled if
 * this is not YAML, not a mapping, has a key twice or is over a limit.
 *
 * YAML reserves "@", "`" and "%" at the start of a value.  Where nothing else is
 * wrong, a value that begins with one is a string all the same: people write
 * "authors: @name".  These values are *reserved.
 */
extern bool rca_yaml_read(RcaStr source, int length, RcaNode **root,
						  RcaNodes *reserved, RcaError *err);

#endif							/* RCA_YAML_H */
