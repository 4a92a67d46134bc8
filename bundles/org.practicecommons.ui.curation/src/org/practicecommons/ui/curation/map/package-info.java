/**
 * Maps of who and what hang together: {@link org.practicecommons.ui.curation.map.MapView}. What is on a map, and where,
 * was worked out by an operation.
 */
package org.practicecommons.ui.curation.map;
