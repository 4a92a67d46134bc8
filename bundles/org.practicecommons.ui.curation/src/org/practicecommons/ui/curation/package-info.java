/**
 * History, differences and problems of records.
 */
package org.practicecommons.ui.curation;
