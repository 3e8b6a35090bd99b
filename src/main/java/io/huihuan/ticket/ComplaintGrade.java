package io.huihuan.ticket;

/** How grave a complaint is; only complaints have one. */
public enum ComplaintGrade {
    /** Safety, injury, a large loss, or a risk of public opinion. */
    GRADE_1,
    GRADE_2,
    GRADE_3
}
