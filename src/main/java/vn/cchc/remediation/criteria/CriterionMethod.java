package vn.cchc.remediation.criteria;

/** How a criterion is scored. */
public enum CriterionMethod {

	/** From documents and reports that the unit hands in. */
	DOCUMENT,

	/** From a sociological survey; the unit does not score itself. */
	SURVEY,

	/** From figures that another body or system provides. */
	DATA

}
