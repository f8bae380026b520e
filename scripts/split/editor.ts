/** Tells what the editor of a template site writes from what a plan says. */

const editorial =
  /小编|范文|模板|欢迎|参考|借鉴|大家|阅读|怎么写|如何写|一起来看|写好.{0,6}计划|来?(?:写|做)(?:一份|一个|好)?.{0,8}计划(?:吧|了)|光阴|时光|岁月|白驹过隙|日子(?:在|过)|时间(?:过得|真|一晃|流逝|就|的)|转眼|不知不觉/u;

/** True for lead-ins: `时光飞逝，又到了写计划的时候，下面是…`. */
export function soundsLikeEditor(text: string): boolean {
  return editorial.test(text);
}
