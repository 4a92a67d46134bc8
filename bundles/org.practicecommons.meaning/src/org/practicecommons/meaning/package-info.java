/**
 * Computes what texts mean, with a model that comes with the product: start at
 * {@link org.practicecommons.meaning.OnnxEmbedder}, which search finds by itself.
 *
 * <p>Nothing here goes to the network, writes a file, or keeps a text.
 */
package org.practicecommons.meaning;
