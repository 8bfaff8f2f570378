/*
 * src/base/version.h
 */
#ifndef RCA_VERSION_H
#define RCA_VERSION_H

/* of the code, which may be newer than the extension's in the catalogs */
#define RCA_CODE_VERSION	"1.0.0"

#endif							/* RCA_VERSION_H */
