/**
 * The one model of the records and its generated Java API.
 */
package org.practicecommons.model;
