/*
 * src/pg/encoding.h
 *
 * Converts between UTF-8, which the core uses, and the encoding of the
 * database.
 */
#ifndef RCA_ENCODING_H
#define RCA_ENCODING_H

#include "base/base.h"

/*
 * Converts strings of the core to the server's encoding, and back.  The result
 * is the argument if no conversion is needed.
 */
extern const char *rca_to_server(const char *s);
extern RcaStr rca_str_to_server(RcaStr s);
extern const char *rca_from_server(const char *s);
extern RcaStr rca_str_from_server(RcaStr s);

/* The text of a datum of type text. */
extern RcaStr rca_str_of_text(Datum value);

#endif							/* RCA_ENCODING_H */
