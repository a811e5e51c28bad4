package vn.cchc.remediation.unit;

/** What a task can be given to inside a unit. */
public enum OrgUnitKind {

	/** Phòng, ban, trung tâm. */
	OFFICE,

	/** Vị trí, chức danh: Công chức Văn phòng – Thống kê. */
	POSITION,

	/** Several people without an office of their own: Các công chức liên quan. */
	GROUP

}
