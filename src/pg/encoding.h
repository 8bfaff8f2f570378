/*
 * src/pg/encoding.h
 *
 * The core works in UTF-8, a database in its own encoding.
 */
#ifndef RCA_ENCODING_H
#define RCA_ENCODING_H

#include "base/base.h"

/*
 * Strings of the core in the server's encoding, and back.  The result is the
 * argument itself where nothing has to be converted.
 */
extern const char *rca_to_server(const char *s);
extern RcaStr rca_str_to_server(RcaStr s);
extern const char *rca_from_server(const char *s);
extern RcaStr rca_str_from_server(RcaStr s);

/* What a value of type text says. */
extern RcaStr rca_str_of_text(Datum value);

#endif							/* RCA_ENCODING_H */
