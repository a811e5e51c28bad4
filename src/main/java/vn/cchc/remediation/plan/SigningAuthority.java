package vn.cchc.remediation.plan;

/**
 * In whose right a document is signed (Decree 30/2020/NĐ-CP, Annex I, part II, 7). A
 * People's Committee decides as a body: {@link #KT} and {@link #Q} stand below "TM. ỦY
 * BAN NHÂN DÂN".
 */
public enum SigningAuthority {

	/** The title alone, as S1 does. */
	NONE,

	/** Thay mặt: for the People's Committee, signed by its chairperson. */
	TM,

	/** Ký thay: a deputy signs for the chairperson. */
	KT,

	/** Quyền: acting chairperson (S5). */
	Q,

	/** Thừa lệnh: a head of office signs by order. */
	TL,

	/** Thừa ủy quyền: by authorisation. */
	TUQ

}
