/**
 * Bringing records in from files: choose them, look at what would happen, then let it happen. Start at
 * {@link org.practicecommons.ui.curation.imports.ImportDialog}. Nothing here reads a file: operations do.
 */
package org.practicecommons.ui.curation.imports;
