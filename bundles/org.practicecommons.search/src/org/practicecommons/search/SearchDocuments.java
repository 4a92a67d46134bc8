package org.practicecommons.search;

/** Turns payloads into what search needs. Must answer for any payload; thread-safe. */
@FunctionalInterface
public interface SearchDocuments {

    SearchDocument read(String iri, byte[] payload);
}
