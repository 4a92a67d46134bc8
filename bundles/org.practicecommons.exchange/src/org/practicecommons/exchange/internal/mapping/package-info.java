/**
 * Foreign rows become records by what a mapping file says, and by nothing else: there is no code for any one source.
 *
 * <p>docs/mapping-files.md describes the files. Start at
 * {@link org.practicecommons.exchange.internal.mapping.MappedImport}; {@code MappingReader} turns a file into a
 * {@code Mapping}, {@code RowMapper} applies it to a row. Nothing here runs anything that a mapping file holds.
 */
package org.practicecommons.exchange.internal.mapping;
