/**
 * Bringing records in from files: choose them, look at what would happen, then let it happen. Start at
 * {@link org.practicecommons.ui.curation.imports.ImportDialog}. Tables for
 * partners to fill in are written by {@link org.practicecommons.ui.curation.imports.TemplateDialog}. Nothing here
 * reads or writes a file: operations do.
 */
package org.practicecommons.ui.curation.imports;
