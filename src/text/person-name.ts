/** What a Chinese personal name looks like, and the words that look like one. */

/** The surnames of nearly everybody, of one character each; those that are foremost common words (党, 和, 都, 能) are left out. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const compound = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|申屠|夏侯|轩辕|长孙|宇文|南宫';

/** A name of two or three characters, or three or four with a compound surname. */
export const personName = `(?:(?:${compound})\\p{Script=Han}{1,2}|[${surnames}]\\p{Script=Han}{1,2})`;
/** With the blank that lines up names of two characters. */
export const spacedName = `(?:${personName}|[${surnames}] {1,2}\\p{Script=Han}(?!\\p{Script=Han}))`;

/** What stands behind a name. */
export const personTitle =
  '(?:先生|女士|小姐|老师|同志|医生|医师|护士长?|大夫|律师|教授|师傅|(?:副)?(?:主任|科长|处长|院长|所长|站长|校长|园长|局长|书记|部长|经理|会长|主席|秘书长?|干事|组长|队长|班长|班主任|社长|村长|镇长|乡长|主管|总监|专员))';

/** Offices, places and other words that begin like a surname; what ends like an office is none either. */
const words = new Set(
  '方式 方案 方法 方便 方面 电话 时间 时候 时限 安全 安排 安保 安监 安办 高级 高校 高中 高院 金额 金融 文件 文明 文教 文化 文书 文秘 文体 向前 和谐 明确 明年 全院 全市 全县 全区 全校 全年 全体 全程 成员 成都 连续 连云 管理 单位 单独 关于 关注 应急 任务 任何 解决 解答 华东 华南 华北 阳光 阳性 农村 农业 农办 农委 司法 司机 车辆 车间 车队 项目 项下 简介 简报 路线 路段 商务 商场 卫生 卫健 卫计 卫监 江苏 江西 江南 江北 江门 安徽 云南 金华 温州 常州 徐州 郑州 武汉 武警 石家 唐山 黄山 黄石 马上 马路 马鞍 高新 连队 宁波 宁夏 海宁 余杭 萧山 龙岩 龙华 梅州 柳州 桂林 兰州 广州 包头 毕业 包括 包干 周一 周二 周三 周四 周五 周六 周日 周末 周边 周期 左右 宫颈 查询 查看 何时 康复 康养 胡同 姓名 白天 白班 夏季 秦皇 成立 成绩 成果 万元 万人 万一 向外 向上 师生 师德 师资 荣誉 季度 季节 章程 童装 房间 房产 管委 游客 易于 齐全 应当 应到 史料 宗教 沙坪 路口 米粉 边缘 纪检 纪委 纪要 党办 党委 党建 党员 党支 景区 费用 于是 于每 何地 何种 曾经 曾在 严格 严禁 严重 余下 余额 余人 章节 于月 向各 和各 和市 和县 和其 和电 时联 连同 盛大 祝贺 尚未 尚有 宁静 宗旨 桂花 古典 广场 全国 全省 全科'.split(
    ' ',
  ),
);
const officeEnd =
  /(?:科|室|部|处|院|办|局|所|站|校|班|组|会|委|中心|队|店|厂|司|员|市|县|区|镇|乡|村|街|路|省|厅|园|馆|库|台|岗|点|线|机|号|码|箱|信|话|址|名)$/u;

/** A surname alone with a title tells too little of who it is. */
const titled = new RegExp(`^.${personTitle}`, 'u');

/** False for what begins like a name and is a word, an office or a place, or is masked already (张某, 李××). */
export function isPersonName(text: string): boolean {
  const name = text.replace(/ /gu, '');
  if (words.has(name.slice(0, 2)) || officeEnd.test(name) || titled.test(name)) return false;
  return !/^.某/u.test(name);
}
